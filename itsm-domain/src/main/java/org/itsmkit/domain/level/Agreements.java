package org.itsmkit.domain.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.sla.InvalidInput;

/**
 * All agreements of a desk. Immutable.
 *
 * <p>Of several that cover a piece of work, exactly one is taken. In this order:
 *
 * <ol>
 *   <li>its {@linkplain AgreementKind kind} is the one asked for;
 *   <li>it is {@linkplain EffectivePeriod in force} at the instant asked for, and of the versions of its key that are, it is
 *       the one with the highest number: work that a new version no longer covers does not fall back to an old one;
 *   <li>its condition holds;
 *   <li>its rank is the highest;
 *   <li>its key comes first, which decides alone only where an overlap was overlooked; {@link CoverageReport} shows where.
 * </ol>
 */
public final class Agreements {

    public static final Agreements NONE = new Agreements(List.of());

    private final List<Agreement> ordered;
    private final List<Agreement> supporting;
    private final Map<VersionKey, Agreement> byVersion;

    private record VersionKey(String key, int version) {}

    private Agreements(List<Agreement> ordered) {
        this.ordered = ordered;
        this.supporting = ordered.stream()
                .filter(agreement -> agreement.kind().isSupporting())
                .toList();
        this.byVersion = ordered.stream()
                .collect(Collectors.toUnmodifiableMap(
                        agreement -> new VersionKey(agreement.key(), agreement.version()), agreement -> agreement));
    }

    /** Refuses two of one key and version, and a key that is of two kinds. */
    public static Agreements of(Collection<Agreement> agreements) {
        List<Agreement> byKey = agreements.stream()
                .sorted(Comparator.comparing(Agreement::key).thenComparingInt(agreement -> -agreement.version()))
                .toList();
        for (int i = 1; i < byKey.size(); i++) {
            requireApart(byKey.get(i - 1), byKey.get(i));
        }
        return new Agreements(byKey.stream()
                .sorted(Comparator.comparingInt(agreement -> -agreement.rank()))
                .toList());
    }

    private static void requireApart(Agreement one, Agreement next) {
        if (one.key().equals(next.key()) && one.version() == next.version()) {
            throw new InvalidInput("agreements", "each key and version once", one.key() + " v" + one.version());
        }
        if (one.key().equals(next.key()) && one.kind() != next.kind()) {
            throw new InvalidInput("kind of agreement " + next.key(), "that of its other versions", next.kind());
        }
    }

    /**
     * The service level agreement that covers this ticket, of those in force when its work began: a version of a later time
     * does not change what was promised for it.
     */
    public Optional<Agreement> covering(Ticket ticket) {
        for (Agreement agreement : ordered) {
            if (agreement.kind() == AgreementKind.SLA
                    && agreement.covers().test(ticket)
                    && isInForce(agreement, ticket.createdAt())) {
                return Optional.of(agreement);
            }
        }
        return Optional.empty();
    }

    /**
     * The operational level agreements and underpinning contracts that cover this ticket at an instant, in the order in which
     * they are asked: each of them promises its own part of the work.
     */
    public List<Agreement> supporting(Ticket ticket, Instant at) {
        return supporting.isEmpty()
                ? supporting
                : supporting.stream()
                        .filter(agreement -> agreement.covers().test(ticket) && isInForce(agreement, at))
                        .toList();
    }

    /** The agreement of a kind that covers work of which these facts hold at an instant, and why this one. */
    public Optional<ChosenAgreement> choose(AgreementKind kind, Facts work, Instant at) {
        List<Agreement> covering = inForce(kind, at).stream()
                .filter(agreement -> agreement.covers().test(work))
                .toList();
        return covering.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChosenAgreement(
                        covering.get(0),
                        at,
                        covering.get(0).covers().explain(work),
                        covering.subList(1, covering.size())));
    }

    /**
     * The agreements in force at an instant that cover work of which only this is known, or may cover it: what is at stake
     * when a service fails, before there is a ticket that says the rest. Of the kinds that are made with a customer those that
     * could be taken, down to the first that covers the work in any case; of those that support it all.
     *
     * <p>A field that {@code known} does not hold is open. A condition that no work fulfils may count as one that is open:
     * {@link CoverageReport} finds those.
     *
     * @param known what the work is known to hold, such as the service that it is about
     * @return kind by kind, in the order in which they are asked
     */
    public List<AgreementAtStake> atStake(FieldValues known, Instant at) {
        Decided.So so = new Decided.So(known, known.asMap()::containsKey);
        List<AgreementAtStake> found = new ArrayList<>();
        for (AgreementKind kind : AgreementKind.values()) {
            addAtStake(kind, so, at, found);
        }
        return found;
    }

    private void addAtStake(AgreementKind kind, Decided.So so, Instant at, List<AgreementAtStake> found) {
        for (Agreement agreement : inForce(kind, at)) {
            Decided covers = agreement.covers().fold(so);
            if (covers != Decided.FALSE) {
                found.add(new AgreementAtStake(agreement, covers == Decided.TRUE));
            }
            if (covers == Decided.TRUE && !kind.isSupporting()) {
                return;
            }
        }
    }

    /** The agreements of a kind that are in force at an instant, one version of each, in the order in which they are asked. */
    public List<Agreement> inForce(AgreementKind kind, Instant at) {
        return ordered.stream()
                .filter(agreement -> agreement.kind() == kind && isInForce(agreement, at))
                .toList();
    }

    private boolean isInForce(Agreement agreement, Instant at) {
        if (!agreement.effective().contains(at)) {
            return false;
        }
        for (Agreement other : ordered) {
            if (other.version() > agreement.version()
                    && other.key().equals(agreement.key())
                    && other.effective().contains(at)) {
                return false;
            }
        }
        return true;
    }

    public Optional<Agreement> find(String key, int version) {
        return Optional.ofNullable(byVersion.get(new VersionKey(key, version)));
    }

    /** All of them, by falling rank, then key, then falling version. */
    public List<Agreement> all() {
        return ordered;
    }
}
