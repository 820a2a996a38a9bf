package org.itsmkit.spi;

import java.util.Iterator;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Anchor;
import org.itsmkit.domain.journal.AnchorLeaf;

/**
 * Keeps anchors where whoever can write to the desk's database cannot: what was anchored can no longer be changed without
 * a trace.
 *
 * <p>An implementation MUST keep a published anchor and its leaves unchanged for ever, MUST NOT show one that was not
 * published, and SHOULD be out of reach of the database's administrators.
 */
public interface AuditAnchors {

    /** Begins an anchor of the tenant. */
    Export begin(TenantId tenant, String period);

    /** The newest anchor of the tenant. */
    Optional<Anchor> latest(TenantId tenant);

    /** The anchor of this period. */
    Optional<Anchor> find(TenantId tenant, String period);

    /** The leaves that were exported with it, in the order of ticket ids. */
    Iterator<AnchorLeaf> leaves(Anchor anchor);

    /** An anchor while it is exported, by one thread. Closed without being published, it leaves nothing behind. */
    interface Export extends AutoCloseable {

        /** The next leaf, in the order of ticket ids. */
        void leaf(AnchorLeaf leaf);

        /** Keeps the anchor over all leaves that were handed over. */
        void publish(Anchor anchor);

        @Override
        void close();
    }
}
