// Package documents has agreements as they are kept in files: the small one of the README in the folder first, and two
// more, each with its cases and with the decisions that come of them. The two are literals here as well, and tests hold
// the files to them. They are invented: no legal advice, and no form to copy.
package documents
