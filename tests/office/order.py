"""The order of elements in WordprocessingML, after the schema wml.xsd of ECMA-376, part 1."""

PARAGRAPH = """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers
pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN
bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc
textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"""

RUN = """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText
vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"""

SECTION = """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
printerSettings sectPrChange"""

STYLE = """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat
locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"""

SETTINGS = """writeProtection view zoom removePersonalInformation removeDateAndTime
doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText
printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts
saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle
proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod
documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting
documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation
consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle
defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets
drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin
drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl
printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture
doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText
doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags
alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids
mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats
doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary
shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator"""

TABLE = """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
tblPrChange"""

CELL = """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
hideMark headers cellIns cellDel cellMerge tcPrChange"""

ORDER = {
    "pPr": PARAGRAPH,
    "rPr": RUN,
    "sectPr": SECTION,
    "style": STYLE,
    "settings": SETTINGS,
    "tblPr": TABLE,
    "tcPr": CELL,
    "trPr": "cantSplit tblHeader",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr p",
    "p": "pPr r",
    "body": "p tbl sectPr",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "rPrDefault": "rPr",
    "pPrDefault": "pPr",
    "compat": "compatSetting",
    "tblGrid": "gridCol",
    "fonts": "font",
    "ftr": "p",
    "document": "body",
    "r": "rPr br t fldChar instrText",
}

# Attributes that take one of these, by element.
VALUES = {
    ("pitch", "val"): "default fixed variable",
    ("family", "val"): "auto decorative modern roman script swiss",
    ("jc", "val"): "left start center right end both distribute",
    ("spacing", "lineRule"): "auto exact atLeast",
    ("docGrid", "type"): "default lines linesAndChars snapToChars",
    ("footerReference", "type"): "default even first",
    ("tblLayout", "type"): "fixed autofit",
    ("tblW", "type"): "auto dxa nil pct",
    ("tcW", "type"): "auto dxa nil pct",
    ("highlight", "val"): "yellow none",
    ("fldChar", "fldCharType"): "begin separate end",
    ("vAlign", "val"): "top center both bottom",
}

# Elements whose children come in any order.
MIXED = {"body", "r", "trPr"}


def faults(root):
    """Elements that stand where the schema has no place for them."""
    for parent in root.iter():
        name = local(parent)
        for key, value in parent.attrib.items():
            allowed = VALUES.get((name, key.rpartition("}")[2]))
            if allowed and value not in allowed.split():
                yield f"{name} is {value}, expected one of {allowed}"
        if len(parent) == 0:
            continue
        if name not in ORDER:
            yield f"{name} holds {local(parent[0])}, of which nothing is known"
            continue
        places = ORDER[name].split()
        names = [local(child) for child in parent]
        for unknown in (child for child in names if child not in places):
            yield f"{unknown} in {name}"
        known = [places.index(child) for child in names if child in places]
        if name not in MIXED and known != sorted(known):
            yield f"{names} in {name}, expected the order of {places}"
        if name == "body" and names[-2:] != ["p", "sectPr"]:
            yield f"the body ends with {names[-2:]}, expected a paragraph and the section"


def local(element):
    return element.tag.rpartition("}")[2]
