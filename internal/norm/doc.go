// Package norm holds what every kind of term lowers to, and all that an evaluator knows: prohibitions, duties,
// permissions and rights, with their exceptions, gates and lives.
package norm
