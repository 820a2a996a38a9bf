package org.itsmkit.domain.cmdb.impact;

/** What becomes of impact at an item that the one who asks may not see. The item itself is never told. */
public enum HiddenItems {
    /** Impact ends there, as if the item were always up. */
    STOP,
    /** Impact goes on through it, so that the answer is complete for what may be seen. */
    PASS
}
