package org.itsmkit.service;

/**
 * Takes in history from elsewhere: what happened is kept as it was, also where the workflow would have refused it, and each
 * deviation is named in the journal.
 */
public interface HistoryImport {

    /**
     * Takes in one ticket with its whole history, all or nothing. A ticket that was taken in before, from the same source
     * under the same key, is left as it is.
     */
    ImportOutcome take(ImportedTicket ticket);
}
