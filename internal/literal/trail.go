package literal

import (
	"fmt"
	"strconv"
	"strings"
)

// mostKey is how many bytes of a key are looked at for a path, which says fewer of them.
const mostKey = 512

// trail is the way from the top of a value to where one is.
type trail struct{ steps []step }

// step is a key, as it stands in a document between its quotation marks, or the index in a list.
type step struct {
	key   []byte
	index int // -1 for a key
}

func (t *trail) key(raw []byte)  { t.steps = append(t.steps, step{key: raw, index: -1}) }
func (t *trail) index(i int)     { t.steps = append(t.steps, step{index: i}) }
func (t *trail) back()           { t.steps = t.steps[:len(t.steps)-1] }
func (t *trail) name(key string) { t.key([]byte(key)) }

// String is the trail as a path: agreement.events["notice of default"].by, terms[3]. Only its ends are said where it is
// very long.
func (t *trail) String() string {
	const most = 24
	var b strings.Builder
	for i, s := range t.steps {
		if omitted := len(t.steps) - most; omitted > 1 && i >= most/2 && i < most/2+omitted {
			if i == most/2 {
				b.WriteString(".…")
			}
			continue
		}
		switch key := clip(unquote(s.key[:min(len(s.key), mostKey)])); {
		case s.index >= 0:
			b.WriteString("[" + strconv.Itoa(s.index) + "]")
		case !plain(key):
			fmt.Fprintf(&b, "[%q]", key)
		case b.Len() > 0:
			b.WriteString("." + key)
		default:
			b.WriteString(key)
		}
	}
	return b.String()
}

// plain says whether a key needs no quotation marks in a path.
func plain(key string) bool {
	for _, c := range []byte(key) {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return key != ""
}

// clip cuts a text that is too long to be repeated in an error.
func clip(text string) string {
	const most = 80
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}
