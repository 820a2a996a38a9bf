package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.level.AgreementAtStake;
import org.itsmkit.sla.InvalidInput;

/**
 * What is promised for work on a service.
 *
 * @param service the configuration item that is the service
 * @param name what people call it
 * @param agreements what covers such work, or may; empty when nothing does
 */
public record ServiceAtStake(CiId service, String name, List<AgreementAtStake> agreements) {

    /** Refuses null. */
    public ServiceAtStake {
        InvalidInput.present("service", service);
        InvalidInput.present("name", name);
        agreements = InvalidInput.each("agreements", agreements);
    }
}
