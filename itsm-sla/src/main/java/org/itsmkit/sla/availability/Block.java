package org.itsmkit.sla.availability;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * A reliability block diagram as a tree: parts, and groups of which so many members must be up.
 *
 * <pre>{@code
 * Block service = Block.serial(
 *         Block.part("gateway", 0.9995),
 *         Block.parallel(Block.part("node-1", 0.99), Block.part("node-2", 0.99)));
 * }</pre>
 *
 * <p>Parts with different names fail independently. A name that occurs again is the same part, and the result is exact then
 * too. A tree has at most {@value #MOST_PARTS} parts and groups and {@value #MOST_LEVELS} levels, counted as often as they
 * occur. Immutable.
 */
public sealed interface Block {

    /** How many parts and groups a tree may have. */
    int MOST_PARTS = 100_000;

    /** How many levels a tree may have: a part has 1, a group one more than the deepest member. */
    int MOST_LEVELS = 100;

    /** A part, from 0 to 1 of the time available by itself. */
    static Block part(String name, double availability) {
        return new Part(name, availability);
    }

    /** All of these must be up. */
    static Block serial(Block... members) {
        return new Group(members.length, List.of(members));
    }

    /** One of these must be up. */
    static Block parallel(Block... members) {
        return new Group(1, List.of(members));
    }

    /** At least k of these must be up: zero or more. */
    static Block atLeast(int k, Block... members) {
        return new Group(k, List.of(members));
    }

    /**
     * How often it is up, with a decision diagram of at most {@link DependencyModel#DEFAULT_LIMIT} nodes where parts occur
     * again.
     *
     * @throws InvalidInput if a part occurs again with another availability
     */
    default ComposedAvailability availability() {
        return availability(DependencyModel.DEFAULT_LIMIT);
    }

    /**
     * How often it is up.
     *
     * @param limit see {@link DependencyModel#availabilityOf(String, int)}; matters only where parts occur again
     * @throws InvalidInput if a part occurs again with another availability, or the limit is out of range
     */
    default ComposedAvailability availability(int limit) {
        BlockCone tree = new BlockCone(this);
        return tree.hasSharedParts()
                ? new ConeEvaluation(tree.cone(), limit).result(tree.parts())
                : ComposedAvailability.exactly(ifIndependent(), tree.parts(), "INDEPENDENT_BLOCKS");
    }

    /** How many parts and groups it has. */
    int size();

    /** How many levels it has. */
    int levels();

    /** What it would be if each occurrence of a part were a part of its own: wrong where parts are shared. */
    double ifIndependent();

    /** Takes it apart. */
    <R> R fold(Fold<R> fold);

    /**
     * A part.
     *
     * @param name 1 to 250 characters
     * @param own how often it is up by itself: from 0 to 1
     */
    record Part(String name, double own) implements Block {

        /**
         * Refuses a blank name and an availability out of range.
         *
         * @throws InvalidInput naming the part and what was expected
         */
        public Part {
            InvalidInput.text("part", name, 250);
            Shares.require("availability of " + name, own);
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public int levels() {
            return 1;
        }

        @Override
        public double ifIndependent() {
            return own;
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.part(this);
        }
    }

    /**
     * Members of which so many must be up.
     *
     * @param minUp zero or more; with more than there are members it is never up
     * @param members any number
     */
    record Group(int minUp, List<Block> members) implements Block {

        /**
         * Refuses a negative number and a tree that is too large.
         *
         * @throws InvalidInput naming the part and what was expected
         */
        public Group {
            IndependentParts.requireMinUp(minUp);
            members = InvalidInput.each("members", members);
            long size = 1;
            int levels = 1;
            for (Block member : members) {
                size += member.size();
                levels = Math.max(levels, 1 + member.levels());
            }
            if (size > MOST_PARTS) {
                throw new InvalidInput("block", "at most " + MOST_PARTS + " parts and groups", size);
            }
            if (levels > MOST_LEVELS) {
                throw new InvalidInput("block", "at most " + MOST_LEVELS + " levels", levels);
            }
        }

        @Override
        public int size() {
            return 1 + members.stream().mapToInt(Block::size).sum();
        }

        @Override
        public int levels() {
            return 1 + members.stream().mapToInt(Block::levels).max().orElse(0);
        }

        @Override
        public double ifIndependent() {
            return IndependentParts.probabilityOfAtLeast(
                    minUp, members.stream().mapToDouble(Block::ifIndependent).toArray());
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.group(this);
        }
    }

    /**
     * What to make of each kind of block.
     *
     * @param <R> the result
     */
    interface Fold<R> {

        /** Of a part. */
        R part(Part part);

        /** Of a group. */
        R group(Group group);
    }
}
