package evaluate

import (
	"github.com/pacta-go/pacta/contract"
	"github.com/pacta-go/pacta/internal/norm"
	"github.com/pacta-go/pacta/obligation/civil"
	"github.com/pacta-go/pacta/obligation/record"
	"github.com/pacta-go/pacta/obligation/scope"
)

// program is an agreement under one reading, checked and resolved. It is immutable.
type program struct {
	agreement *contract.Agreement
	reading   *contract.Reading
	words     *scope.Vocabulary
	rules     []*rule
	events    map[record.Event]*event
	// eventNames are the keys of events in order.
	eventNames []record.Event
	phrases    map[string]contract.Definition
	facts      map[record.Fact]bool
	figures    map[string]bool
	held       []held
	switches   []norm.Switch
	touched    []touched
	notices    []notice
	closed     []string                    // groups to which nobody belongs of whom it is not said
	stepDims   map[scope.Dim]bool          // dimensions that describe steps only, and no conduct
	forms      map[scope.Words]scope.Rough // that rounds of procedures ask for
	terms      []term
	dates      dates
}

// rule is a norm with its words resolved, and the time in which it is part of the agreement.
type rule struct {
	norm.Norm
	index  int
	who    scope.Rough // who is bound, or may
	region scope.Rough // who, in what, where, with whom
	bears  scope.Rough // who and in what alone
	except []exception
	// The rule is part of the agreement from added through the day before removed.
	added, removed version
	withheld       bool
	switches       []norm.Switch
	instead        scope.Rough
	waivers        []record.Event
}

// version is one end of the time in which a rule is part of the agreement.
type version struct {
	clause          record.Clause
	made, effective civil.Date
}

type exception struct {
	norm.Exception
	index  int
	region scope.Rough
	except []exception
}

type event struct {
	contract.Event
	name   record.Event
	region scope.Rough
	rights []*rule
	takers []scope.Rough // of a joint event, one for each who must take part
}

type held struct {
	contract.Held
	region scope.Rough
	whole  bool
}

type notice struct {
	contract.NoticeRule
	form scope.Rough
}

type touched struct {
	contract.Unmodelled
	region scope.Rough
}

// term is the life of the agreement as one version states it.
type term struct {
	from version
	span civil.Span
}
