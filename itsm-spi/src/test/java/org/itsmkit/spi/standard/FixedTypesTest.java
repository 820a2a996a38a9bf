package org.itsmkit.spi.standard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.TypeSource;
import org.itsmkit.tck.TypeSourceContract;

class FixedTypesTest extends TypeSourceContract {

    @Override
    protected TypeSource open(Map<TenantId, List<TicketType>> types) {
        return FixedTypes.of(
                types.values().stream().flatMap(Collection::stream).distinct().toList());
    }

    @Override
    protected boolean separatesTenants() {
        return false;
    }
}
