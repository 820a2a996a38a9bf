package org.itsmkit.engine;

import java.time.Instant;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.journal.Cause;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf the engine works: the tenant, the actor, what the command carries, and what made it come about.
 *
 * @param depth how many follow-ups led here; 0 for what a host asked for
 * @param at the instant it is done at, or null for the desk's clock
 * @param atOnce takes on what follows from it, or null when that is nobody's matter but the due work's
 */
record Asking(
        TenantId tenant,
        Actor actor,
        CommandOptions options,
        Cause cause,
        int depth,
        @Nullable Instant at,
        @Nullable AtOnce atOnce) {

    static Asking host(TenantId tenant, Actor actor, CommandOptions options) {
        return new Asking(tenant, actor, options, Cause.COMMAND, 0, null, null);
    }

    /** The engine itself, when the time has come. */
    static Asking engine(TenantId tenant, Cause cause, Instant at) {
        return engine(tenant, cause, "", 0, at, null);
    }

    /** The engine itself, under a derived command id so that doing it twice does it once. */
    static Asking engine(
            TenantId tenant, Cause cause, String commandId, int depth, Instant at, @Nullable AtOnce atOnce) {
        return new Asking(tenant, Actor.ENGINE, CommandOptions.ofEngine(commandId), cause, depth, at, atOnce);
    }

    /** The same, in the name of whoever it came from. */
    Asking as(Actor other) {
        return new Asking(tenant, other, options, cause, depth, at, atOnce);
    }

    /** The same, based on this version of the ticket. */
    Asking basedOn(long version) {
        return new Asking(tenant, actor, options.basedOn(version), cause, depth, at, atOnce);
    }

    boolean isEngine() {
        return actor.equals(Actor.ENGINE);
    }
}
