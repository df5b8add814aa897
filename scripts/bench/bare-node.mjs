// What any program of Node costs before it does anything.
