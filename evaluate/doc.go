// Package evaluate decides whether a proposed act violates any term of an agreement, and says where the parties stand.
//
// [New] takes everything that can fail: it checks the agreement and resolves its words. [Evaluator.Decide] then cannot
// fail: what it does not know is part of its answer. An Evaluator is immutable and safe for concurrent use.
//
// Whoever asks the same agreement often takes [Evaluator.Prepare], which finds the same without reasons and without garbage; whoever
// asks many agreements at once, package portfolio.
package evaluate
