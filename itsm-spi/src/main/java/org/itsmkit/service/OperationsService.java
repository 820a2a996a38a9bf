package org.itsmkit.service;

import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.DeadWork;
import org.jspecify.annotations.Nullable;

/** Work that was set aside after it kept failing. */
public interface OperationsService {

    /** What was set aside, in the order of ids. */
    Page<DeadWork> deadWork(@Nullable String cursor, int limit);

    /** Makes it due again, now; false when there is none of this id. */
    boolean revive(String workId);
}
