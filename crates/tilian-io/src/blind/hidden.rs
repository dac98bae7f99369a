//! A result with its names masked.

use std::collections::BTreeMap;

use tilian::{Distilled, Network, NetworkEdge, Slogan, SupportTable};

use super::{Blinding, mask};

impl Blinding {
    /// Masks the names of what was distilled, once it stands in the order of numbers.
    pub(super) fn hide(&self, distilled: Distilled) -> Distilled {
        let Distilled { mut core_words, mut slogans, mut suggestions, support, network, .. } =
            distilled;
        for word in &mut core_words {
            self.hide_term(&mut word.term);
            word.variants.retain_mut(|variant| self.is_left(&mut variant.form));
        }
        core_words.retain(|word| !mask::is_nothing_left(&word.term));
        slogans.iter_mut().for_each(|slogan| self.hide_slogan(slogan));
        for pair in &mut suggestions {
            self.hide_term(&mut pair.characters);
            pair.list.retain_mut(|form| self.is_left(form));
            pair.contexts.terms.retain_mut(|context| self.is_left(&mut context.term));
        }
        suggestions.retain_mut(|pair| self.is_left(&mut pair.lead) && self.is_left(&mut pair.form));
        let (support, network) = (self.support(support), self.network(network));
        Distilled { core_words, slogans, suggestions, support, network, ..distilled }
    }

    /// The slogan as it stands in the first place, in the order of numbers, that says the same.
    fn hide_slogan(&self, slogan: &mut Slogan) {
        let corpus = self.unmasked();
        let text = |place: &tilian::Wording| place.span.of(&corpus[place.document].text);
        slogan.places.sort_by_key(|place| {
            (text(place) != slogan.text, place.origin, place.document, place.span)
        });
        if let Some(first) = slogan.places.first() {
            slogan.text = first.span.of(&self.loaded().corpus[first.document].text).to_owned();
        }
        slogan.variants.iter_mut().for_each(|variant| self.hide_term(&mut variant.form));
        slogan.criteria.core_words.retain_mut(|word| self.is_left(word));
        if let Some(nearest) = &mut slogan.criteria.nearest {
            nearest.text = self.mask.plain(&nearest.text);
            nearest.source = match self.ids.get(&nearest.source) {
                Some(number) => number.clone(),
                None => self.mask.plain(&nearest.source),
            };
        }
    }

    /// The columns by number, the unknown unit last.
    fn support(&self, support: SupportTable) -> SupportTable {
        let SupportTable { mut units, mut rows } = support;
        for unit in units.iter_mut().filter_map(|unit| unit.unit.as_mut()) {
            *unit = self.units.get(unit).cloned().unwrap_or_else(|| mask::whole(unit));
        }
        let mut order: Vec<usize> = (0..units.len()).collect();
        order.sort_by_key(|at| (units[*at].unit.is_none(), units[*at].unit.clone()));
        rows.retain_mut(|row| self.is_left(&mut row.term));
        for row in &mut rows {
            row.documents = order.iter().map(|at| row.documents[*at]).collect();
        }
        SupportTable { units: order.iter().map(|at| units[*at].clone()).collect(), rows }
    }

    /// The network without the words that are nothing but names.
    fn network(&self, network: Network) -> Network {
        let mut places: BTreeMap<u32, u32> = BTreeMap::new();
        let mut nodes = Vec::new();
        for (at, mut node) in (0..).zip(network.nodes) {
            if self.is_left(&mut node.term) {
                places.insert(at, u32::try_from(nodes.len()).unwrap_or(u32::MAX));
                nodes.push(node);
            }
        }
        let edge = |edge: NetworkEdge| {
            let (source, target) = (*places.get(&edge.source)?, *places.get(&edge.target)?);
            Some(NetworkEdge { source, target, ..edge })
        };
        Network { nodes, edges: network.edges.into_iter().filter_map(edge).collect() }
    }

    fn hide_term(&self, term: &mut String) {
        *term = self.mask.term(term);
    }

    /// Hides a term, and tells whether it says anything but a name.
    fn is_left(&self, term: &mut String) -> bool {
        self.hide_term(term);
        !mask::is_nothing_left(term)
    }
}
