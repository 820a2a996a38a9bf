package org.itsmkit.examples.providers.guide;

import org.itsmkit.spi.storage.document.KeyValues;
import org.itsmkit.tck.KeyValuesContract;

// guide: key-values-contract
class SortedMapValuesTest extends KeyValuesContract {
    @Override
    protected KeyValues open() {
        return new SortedMapValues();
    }
}
// guide: end
