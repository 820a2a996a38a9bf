package org.itsmkit.engine;

import org.itsmkit.sla.InvalidInput;

/**
 * What a command carries besides what it asks for.
 *
 * @param basedOn the version it was based on; 0 for whatever the newest is
 * @param commandId its id; empty for none
 * @param correlation what follows it through other systems; may be empty
 */
record CommandOptions(long basedOn, String commandId, String correlation) {

    /** What the ids of the engine's own commands begin with. */
    private static final String ENGINE_PREFIX = "itsm-kit:";

    static final CommandOptions NONE = new CommandOptions(0, "", "");

    CommandOptions basedOn(long version) {
        if (version < 1) {
            throw new InvalidInput("basedOn", "a version from 1", version);
        }
        return new CommandOptions(version, commandId, correlation);
    }

    CommandOptions withCommandId(String id) {
        Texts.require("commandId", id, 128);
        if (id.startsWith(ENGINE_PREFIX)) {
            throw new InvalidInput("commandId", "one that does not begin with " + ENGINE_PREFIX, id);
        }
        return new CommandOptions(basedOn, id, correlation);
    }

    /** The options of the engine's own command of this id, which no host's can be. */
    static CommandOptions ofEngine(String id) {
        return id.isEmpty() ? NONE : new CommandOptions(0, ENGINE_PREFIX + id, "");
    }

    CommandOptions withCorrelation(String text) {
        return new CommandOptions(basedOn, commandId, Texts.require("correlation", text, 128));
    }

    boolean hasCommandId() {
        return !commandId.isEmpty();
    }
}
