package contracttest

import (
	"bytes"
	"encoding/json"
)

// caseLines are the lines at which the cases of a scenario begin. The document has been decoded, so that it is right.
func caseLines(data []byte) []int {
	d := json.NewDecoder(bytes.NewReader(data))
	if !enter(d, "scenario") || !enter(d, "cases") {
		return nil
	}
	if _, err := d.Token(); err != nil {
		return nil
	}
	var lines []int
	line, counted := 1, 0
	for d.More() {
		end := int(d.InputOffset())
		start := end + bytes.IndexByte(data[end:], '{')
		line += bytes.Count(data[counted:start], []byte{'\n'})
		counted = start
		lines = append(lines, line)
		var skipped json.RawMessage
		if d.Decode(&skipped) != nil {
			return nil
		}
	}
	return lines
}

// enter goes into the object that comes next, to the value under a key, and reports whether it has one.
func enter(d *json.Decoder, key string) bool {
	if _, err := d.Token(); err != nil {
		return false
	}
	for d.More() {
		name, err := d.Token()
		if err != nil || name == key {
			return err == nil
		}
		var skipped json.RawMessage
		if d.Decode(&skipped) != nil {
			return false
		}
	}
	return false
}
