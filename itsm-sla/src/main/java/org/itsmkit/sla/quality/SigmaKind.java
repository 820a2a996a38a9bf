package org.itsmkit.sla.quality;

/** What the standard deviation of a process was taken from, which decides what its capability is called. */
public enum SigmaKind {
    /** Neighbouring values, by the mean moving range: the process at its best. Makes Cp and Cpk. */
    WITHIN('C'),

    /** All values, with the divisor n - 1: drifts and jumps included. Makes Pp and Ppk. */
    OVERALL('P');

    private final char letter;

    SigmaKind(char letter) {
        this.letter = letter;
    }

    /** The label of an index: {@code "Cpk, WITHIN"} or {@code "Ppk, OVERALL"}. */
    String label(String rest) {
        return letter + rest + ", " + name();
    }
}
