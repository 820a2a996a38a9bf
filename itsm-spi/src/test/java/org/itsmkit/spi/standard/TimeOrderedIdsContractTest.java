package org.itsmkit.spi.standard;

import org.itsmkit.spi.IdSource;
import org.itsmkit.tck.IdSourceContract;

class TimeOrderedIdsContractTest extends IdSourceContract {

    @Override
    protected IdSource open() {
        return new TimeOrderedIds();
    }
}
