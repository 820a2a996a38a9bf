package org.itsmkit.spi.storage;

import java.time.Instant;
import org.itsmkit.domain.cmdb.Element;
import org.itsmkit.domain.cmdb.time.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is yet to get its place: see {@link org.itsmkit.domain.cmdb.time.Fact}.
 *
 * @param validFrom from when on it is true in the world
 * @param standing what it says
 * @param value what the element is; null unless it is present
 */
public record NewFact(
        Instant validFrom, Standing standing, @Nullable Element value) {}
