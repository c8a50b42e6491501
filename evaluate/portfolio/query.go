package portfolio

import (
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// Query is an act with its names and words looked up in one snapshot. It keeps the act, which must not change meanwhile.
type Query struct {
	act      *record.Act
	by, with uint32
	at       [2]scope.Run
	day      int32   // its ordinal; zero for a day not said
	plain    bool    // all that the act says is in the numbers here
	sharp    bool    // and leaves nothing open
	bucket   *bucket // what bears on the doer, if he is known
}

// Numbers that stand for persons who are no known name.
const (
	nobody  uint32 = 0       // the name "none"
	noName  uint32 = 1 << 31 // from here on
	unheard uint32 = 1 << 31 // a name that nobody knows: anybody, but somebody
	unsaid  uint32 = 1<<31 + 1
	none           = "none"
)

var firstDay, lastDay = int32(civil.First().Ordinal()), int32(civil.Last().Ordinal())

// Bind looks up what an act names. A query that is asked more than once saves that work.
func (s *Snapshot) Bind(act *record.Act) Query {
	var q Query
	s.bind(&q, act)
	return q
}

func (s *Snapshot) bind(q *Query, act *record.Act) {
	q.act, q.day = act, int32(act.On.Ordinal())
	q.plain = act.Event == "" && len(act.And) == 0 && act.To == "" && act.At == civil.Clock{} && act.Received.IsZero() &&
		act.During.IsZero() && act.Form == "" && act.About == "" && len(act.Parts) == 0 && len(act.Invokes) == 0 &&
		act.Answers == "" && act.Withdraws == "" && !act.Omission && !act.Undisputed && len(act.Commits) == 0
	q.by, q.with = s.person(act.By), s.person(act.With)
	if q.by == nobody || q.by == unheard && !simple(string(act.By)) || q.with == unheard && !simple(string(act.With)) {
		q.plain = false
	}
	found := 0
	for i := range q.at {
		n := &s.shared.words.dims[i]
		w, said := act.What[n.dim]
		if said {
			found++
		}
		run, ok := n.place(w)
		if !ok || said && w == "" {
			q.plain = false
		}
		q.at[i] = run
	}
	if found != len(act.What) {
		q.plain = false
	}
	q.sharp = q.plain && q.by < noName && q.with < noName && q.day != 0 && q.at[activity].End == q.at[activity].First+1 &&
		q.at[territory].End == q.at[territory].First+1
	if q.by < noName {
		q.bucket = s.bucket(q.by)
	}
}

// person is the number of a name.
func (s *Snapshot) person(name record.Party) uint32 {
	if name == "" {
		return unsaid
	}
	if id, ok := s.shared.names.find(string(name)); ok && id < s.named {
		return id
	}
	return unheard
}

// simple reports whether a name is one that words of a scope read as that name, and nothing else.
func simple(name string) bool { return scope.Words(name).IsName() }
