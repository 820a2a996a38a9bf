package org.itsmkit.service;

/** The command id was used before, for something else. Nothing was changed. */
public final class CommandIdReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandIdReused(String commandId) {
        super("Command id \"" + commandId + "\" was used before for another command. Use a new id for a new command.");
    }
}
