package org.itsmkit.spi;

/** What an access policy is asked about. Actions of a workflow are permitted by its roles as well. */
public enum Operation {
    OPEN,
    PERFORM,
    EDIT,
    COMMENT_PUBLICLY,
    COMMENT_INTERNALLY,
    LOG_WORK,
    ATTACH,
    CHANGE_PARTICIPANTS,
    CHANGE_ITEMS,
    LINK,
    MERGE,
    ERASE,
    IMPORT,
    VERIFY,
    /** Dead work, to see it and to revive it; service levels, to compute those of all tickets anew. */
    OPERATE
}
