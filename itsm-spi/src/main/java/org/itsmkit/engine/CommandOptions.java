package org.itsmkit.engine;

import org.itsmkit.domain.InvalidInput;

/**
 * What a command carries besides what it asks for.
 *
 * @param basedOn the version it was based on; 0 for whatever the newest is
 * @param commandId its id; empty for none
 * @param correlation what follows it through other systems; may be empty
 */
record CommandOptions(long basedOn, String commandId, String correlation) {

    static final CommandOptions NONE = new CommandOptions(0, "", "");

    CommandOptions basedOn(long version) {
        if (version < 1) {
            throw new InvalidInput("basedOn", "a version from 1", version);
        }
        return new CommandOptions(version, commandId, correlation);
    }

    CommandOptions withCommandId(String id) {
        return new CommandOptions(basedOn, InvalidInput.text("commandId", id, 128), correlation);
    }

    CommandOptions withCorrelation(String text) {
        return new CommandOptions(basedOn, commandId, InvalidInput.text("correlation", text, 128));
    }

    boolean hasCommandId() {
        return !commandId.isEmpty();
    }
}
