package org.itsmkit.engine;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Anchor;
import org.itsmkit.domain.journal.AnchorCheck;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.AnchorReport;
import org.itsmkit.domain.journal.History;
import org.itsmkit.domain.journal.JournalChain;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.journal.StoredChains;
import org.itsmkit.domain.journal.StoredChains.StoredChain;
import org.itsmkit.domain.journal.Verification;
import org.itsmkit.domain.journal.Verification.Broken;
import org.itsmkit.domain.journal.Verification.Flaw;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.service.AuditService;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.AuditAnchors;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.StoredTicket;
import org.jspecify.annotations.Nullable;

/** Verifies journals against themselves, their heads, and anchors. */
final class DefaultAuditService implements AuditService {

    private static final int PAGE = 1_000;
    private static final int SHOWN_FINDINGS = 100;
    /** How often a journal is read that is written meanwhile, and an anchor taken that another node is faster with. */
    private static final int MOST_ATTEMPTS = 10;

    private final Engine engine;
    private final Asking asking;

    DefaultAuditService(Engine engine, Asking asking) {
        this.engine = engine;
        this.asking = asking;
    }

    @Override
    public Verification verify(TicketId id) {
        InvalidInput.present("ticket", id);
        StoredTicket stored = engine.commands().load(asking, id);
        Ticket ticket = stored.ticket();
        TicketType type = engine.types().of(asking.tenant(), ticket.type()).type();
        engine.access().require(asking, Operation.VERIFY, "verify " + ticket.number(), type, ticket);
        Verification found = verified(stored);
        for (int attempt = 1; !found.isIntact() && attempt < MOST_ATTEMPTS; attempt++) {
            StoredTicket now = engine.commands().load(asking, id);
            if (now.equals(stored)) {
                return found;
            }
            // It was changed while it was read: what did not fit may have been the change.
            stored = now;
            found = verified(stored);
        }
        return found;
    }

    private Verification verified(StoredTicket stored) {
        Ticket ticket = stored.ticket();
        Verification chain = JournalChain.verify(
                asking.tenant(), ticket.id(), engine.journals().sealed(ticket), ticket.version(), stored.head());
        if (!chain.isIntact()) {
            return chain;
        }
        if (engine.journals().goesOn(ticket)) {
            return new Broken(
                    ticket.version() + 1,
                    Flaw.TOO_LONG,
                    "the head row says that the journal ends with entry " + ticket.version());
        }
        return History.replay(engine.journals().entries(ticket)).equals(ticket)
                ? chain
                : new Broken(
                        ticket.version(), Flaw.HEAD_MISMATCH, "the head row's ticket is not the one of its journal");
    }

    @Override
    public Anchor anchor(String period) {
        Keys.check("period", period);
        engine.access().require(asking, Operation.VERIFY, "anchor " + period, null, null);
        AuditAnchors anchors = engine.with().anchors();
        for (int attempt = 1; ; attempt++) {
            if (anchors.find(asking.tenant(), period).isPresent()) {
                throw new InvalidInput("period", "a period that was not anchored yet", period);
            }
            Optional<Anchor> before = anchors.latest(asking.tenant());
            try {
                return anchored(anchors, period, before.orElse(null));
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || anchors.latest(asking.tenant()).equals(before)) {
                    throw e;
                }
                // Another node has published meanwhile: what was taken does not follow, and is taken again.
            }
        }
    }

    private Anchor anchored(AuditAnchors anchors, String period, @Nullable Anchor before) {
        TenantId tenant = asking.tenant();
        try (AuditAnchors.Export export = anchors.begin(tenant, period)) {
            Anchor anchor = Anchor.take(tenant, period, engine.now(asking), exported(heads(tenant), export), before);
            export.publish(anchor);
            return anchor;
        }
    }

    @Override
    public AnchorReport check(String period) {
        Keys.check("period", period);
        engine.access().require(asking, Operation.VERIFY, "check " + period, null, null);
        AuditAnchors anchors = engine.with().anchors();
        Anchor anchor = anchors.find(asking.tenant(), period)
                .orElseThrow(() -> new InvalidInput("period", "a period that was anchored", period));
        return AnchorCheck.compare(anchor, anchors.leaves(anchor), stored(), SHOWN_FINDINGS);
    }

    private Iterator<AnchorLeaf> heads(TenantId tenant) {
        return Iterators.paged(last -> engine.storage().heads(tenant, last == null ? null : last.ticket(), PAGE));
    }

    /** The same leaves, each handed to the export as it passes. */
    private static Iterator<AnchorLeaf> exported(Iterator<AnchorLeaf> leaves, AuditAnchors.Export export) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return leaves.hasNext();
            }

            @Override
            public AnchorLeaf next() {
                AnchorLeaf leaf = leaves.next();
                export.leaf(leaf);
                return leaf;
            }
        };
    }

    private StoredChains stored() {
        return (tenant, leaves) -> {
            Map<TicketId, StoredChain> chains = new HashMap<>();
            for (AnchorLeaf leaf : leaves) {
                engine.storage()
                        .find(tenant, leaf.ticket(), Readers.ENGINE)
                        .ifPresent(found -> chains.put(leaf.ticket(), chain(tenant, found, leaf)));
            }
            return chains;
        };
    }

    private StoredChain chain(TenantId tenant, StoredTicket stored, AnchorLeaf leaf) {
        List<SealedEntry> at = engine.storage().journal(tenant, leaf.ticket(), leaf.count() - 1, 1, Readers.ENGINE);
        boolean there = !at.isEmpty() && at.get(0).sequence() == leaf.count();
        return new StoredChain(stored.ticket().version(), there ? at.get(0).hash() : null, false);
    }
}
