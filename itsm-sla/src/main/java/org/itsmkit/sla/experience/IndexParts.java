package org.itsmkit.sla.experience;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.sla.InvalidInput;

/** What holds for the parts of every index. */
final class IndexParts {

    private static final int NAME_LENGTH = 100;

    private IndexParts() {}

    static void requireName(String name) {
        InvalidInput.text("name", name, NAME_LENGTH);
    }

    /** Refuses parts that could not be told apart, none at all, and more levels than a tree may have above them. */
    static void require(List<? extends IndexNode> parts) {
        if (parts.isEmpty()) {
            throw new InvalidInput("parts", "one or more", "none");
        }
        if (levelsAbove(parts) > IndexNode.MAX_LEVELS) {
            throw new InvalidInput("index", "at most " + IndexNode.MAX_LEVELS + " levels", levelsAbove(parts));
        }
        Set<String> names = new HashSet<>();
        for (IndexNode part : parts) {
            if (!names.add(part.name())) {
                throw new InvalidInput("parts", "parts of different names", part.name());
            }
        }
    }

    /** Both samples together, refused where no {@code long} counts them. */
    static long together(long sample, long other) {
        if (other > Long.MAX_VALUE - sample) {
            throw new InvalidInput("sample size", "at most " + Long.MAX_VALUE + " in all", other);
        }
        return sample + other;
    }

    static int levelsAbove(List<? extends IndexNode> parts) {
        return 1 + parts.stream().mapToInt(IndexNode::levels).max().orElse(0);
    }
}
