"""The house style: a release as a proof, and the rules that a careful sub-editor reads it by."""
