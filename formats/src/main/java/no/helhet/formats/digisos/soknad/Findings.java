package no.helhet.formats.digisos.soknad;

import no.helhet.formats.json.Fault;
import no.helhet.formats.json.FaultCode;
import no.helhet.formats.json.Json;
import no.helhet.formats.json.Place;
import no.helhet.formats.json.Position;

import java.util.ArrayList;
import java.util.List;

/// Everything found while reading one document. Lists stop at a length a person can use.
final class Findings {
    static final int MOST_LISTED = 100;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Merknad> merknader = new ArrayList<>();
    private int unlistedFaults;

    void fault(FaultCode code, Place place, Position position, String expected) {
        fault(code, place, position, expected, "");
    }

    void wrongType(Place place, Json found, String expected) {
        fault(FaultCode.WRONG_TYPE, place, found.position(), expected, found.type());
    }

    private void fault(
            FaultCode code, Place place, Position position, String expected, String found) {
        if (faults.size() < MOST_LISTED) {
            faults.add(new Fault(code, place.toString(), position, expected, found));
        } else {
            unlistedFaults++;
        }
    }

    void merknad(Merknad.Code code, Place place, Position position) {
        if (merknader.size() < MOST_LISTED) {
            merknader.add(Merknad.of(code, place, position));
        } else if (merknader.size() == MOST_LISTED) {
            merknader.add(Merknad.of(Merknad.Code.MORE, place, position));
        }
    }

    <T> Lesing<T> conclude(T innhold) {
        if (faults.isEmpty()) {
            return new Lesing.Lest<>(innhold, merknader);
        }
        if (unlistedFaults > 0) {
            Position last = faults.getLast().position();
            String count = Integer.toString(unlistedFaults);
            faults.add(Fault.of(FaultCode.MORE_FAULTS, Place.ROOT, last, count));
        }
        return new Lesing.Avvist<>(faults);
    }
}
