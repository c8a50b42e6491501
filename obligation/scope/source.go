package scope

import "github.com/pacta-go/pacta/obligation/civil"

// Outlines gives dimensions their words, one outline a dimension: one word a line, or several separated by commas;
// a line that is indented deeper than the one above lies below it. "US = USA = United States" gives a word other
// names; "continents (closed)" says that the words below exhaust it, so that naming all of them names it. A name in
// which a comma, an equals sign or a word of the grammar occurs is written between double quotes.
//
//	compute
//		train = training
//			train frontier models
//		run inference
//	sell software, give advice
type Outlines map[Dim]string

// Source is what a vocabulary is made of. The zero Source gives the ready-made territories and nothing else.
type Source struct {
	// Trees are the words of dimensions in which siblings exclude each other. The tree of [Territory] is merged into
	// the world: a line that names a known place hangs what is below it there.
	Trees Outlines
	// Tags are roles that may overlap, such as competitor and supplier: a thing has each of them, has it not, or it
	// is not known. Tags do not nest. In words of the dimension a tag means all that have it.
	Tags Outlines
	// Scales are ordered dimensions, each with its unit: "USD", "shares", "%", or "" for a pure number.
	Scales map[Dim]string
	// Names are the parties and other persons that the agreement names: siblings in the one tree of names that serves
	// [By], [With] and every dimension of NameDims.
	Names []string
	// Outsiders are those of Names that are unrelated to the parties: they have no tag unless a membership says so.
	Outsiders []string
	// NameDims are further dimensions whose words are names, such as "to".
	NameDims []Dim
	// Groups are named sets of words of a tree. Rows of one name add up. The ready-made groups of territories (EU,
	// EEA, ASEAN and others) may be added to.
	Groups []Group
	// Memberships say what has a tag, and what surely has it not. Where no row speaks it is not known.
	Memberships []Membership
	// Definitions give words a settled core and what they surely do not cover.
	Definitions []Definition
	// Used are the scopes that terms use. In a dimension with neither tree nor tags nor scale, their plain words
	// become known, as siblings.
	Used []Expr
}

// Group says that Members belong to the group Name for a time.
type Group struct {
	Name    string
	Dim     Dim        // the dimension of the members
	Members Words      // words of the tree, without tags, groups and definitions
	During  civil.Span // when they belong to it; the zero span is always
}

// Membership says that a name has a tag for a time, or that it surely has not.
type Membership struct {
	Tag    string
	Name   string     // a word of the dimension's tree; what lies below it is not spoken of
	Dim    Dim        // empty: [With]
	Not    bool       // it surely has not
	During civil.Span // the zero span is always
}

// Definition gives a word of a contract its meaning in one dimension.
type Definition struct {
	Word string
	Dim  Dim
	// Includes is the settled core. It may be empty where Open says that the rest is not settled: a withheld list.
	Includes Words
	// Excludes is what the word surely does not cover; it is taken off Includes.
	Excludes Words
	// Open says that it is not settled whether the word covers what is in neither. Otherwise it does not.
	Open bool
	// Label is the question that an open word leaves; "…" in it stands for what is asked about. Empty: whether "Word"
	// covers ….
	Label string
}

// Placement says what a name is that the vocabulary does not list.
type Placement struct {
	Name   string
	Dim    Dim        // empty: [With]
	Below  string     // a word of the dimension; empty: none of the dimension's words
	In     Words      // tags, open definitions and groups, separated by commas, to which it belongs
	NotIn  Words      // tags, open definitions and groups to which it does not belong
	During civil.Span // when this holds; the zero span is always. At other times it is not known what the name is
	// Outsider: it is unrelated to the parties, so that it has no tag unless a membership says so.
	Outsider bool
}
