package org.itsmkit.spi.storage;

/** A write set carries a command id that is recorded already; nothing of it was applied. Thrown by {@link Storage#commit}. */
public final class CommandIdTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String commandId;

    public CommandIdTaken(String commandId) {
        super("command id " + commandId + " is recorded already", null, false, false);
        this.commandId = commandId;
    }

    public String commandId() {
        return commandId;
    }
}
