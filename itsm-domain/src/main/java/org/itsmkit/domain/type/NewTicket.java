package org.itsmkit.domain.type;

import java.util.Arrays;
import java.util.List;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.sla.InvalidInput;

/**
 * A ticket that is to be opened.
 *
 * @param fields what its fields shall hold, the title among them
 * @param participants who takes part
 */
public record NewTicket(List<FieldEdit<?>> fields, Participants participants) {

    public NewTicket {
        fields = InvalidInput.each("opening.fields", fields);
        InvalidInput.present("opening.participants", participants);
    }

    public static NewTicket of(Participants participants, FieldEdit<?>... fields) {
        return new NewTicket(Arrays.asList(InvalidInput.present("opening.fields", fields)), participants);
    }
}
