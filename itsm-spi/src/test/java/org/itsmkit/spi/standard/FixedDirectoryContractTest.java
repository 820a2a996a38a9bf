package org.itsmkit.spi.standard;

import org.itsmkit.spi.Directory;
import org.itsmkit.tck.DirectoryContract;
import org.itsmkit.tck.People;

class FixedDirectoryContractTest extends DirectoryContract {

    @Override
    protected Directory open(People people) {
        return people.directory();
    }
}
