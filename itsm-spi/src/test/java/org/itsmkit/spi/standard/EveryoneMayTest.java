package org.itsmkit.spi.standard;

import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.Directory;
import org.itsmkit.tck.AccessPolicyContract;

class EveryoneMayTest extends AccessPolicyContract {

    @Override
    protected AccessPolicy open(Directory directory) {
        return AccessPolicies.everyone();
    }
}
