//! Files to documents, results to files.
