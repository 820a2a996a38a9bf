package org.itsmkit.domain.type;

/** How carefully a type's tickets are kept. The access policy decides what follows from it. */
public enum Confidentiality {
    /** As the access policy says for any ticket. */
    NORMAL,
    /** Only for those who take part or work on it; numbers tell nothing about how many there are. */
    RESTRICTED
}
