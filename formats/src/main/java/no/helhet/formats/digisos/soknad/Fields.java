package no.helhet.formats.digisos.soknad;

import no.helhet.formats.json.FaultCode;
import no.helhet.formats.json.Json;
import no.helhet.formats.json.Json.JsonMember;
import no.helhet.formats.json.Json.JsonObject;
import no.helhet.formats.json.Place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fields of one object, asked for by name.
final class Fields {
    private final JsonObject object;
    private final Place place;
    private final Findings findings;
    private final List<String> asked = new ArrayList<>(16);
    private int found;

    Fields(JsonObject object, Place place, Findings findings) {
        this.object = object;
        this.place = place;
        this.findings = findings;
    }

    <T> T required(String name, Check<T> check) {
        Json value = take(name);
        if (value == null) {
            findings.fault(FaultCode.MISSING_FIELD, place.field(name), object.position(), "");
            return Check.discarded();
        }
        return check.read(value, place.field(name), findings);
    }

    /// As [#required], for a component that cannot be null after a fault.
    boolean requiredYesNo(String name) {
        return Boolean.TRUE.equals(required(name, Checks.YES_NO));
    }

    /// Empty only when the field is absent: a null is a value of the wrong type.
    <T> Optional<T> optional(String name, Check<T> check) {
        Json value = take(name);
        return value == null
                ? Optional.empty()
                : Optional.ofNullable(check.read(value, place.field(name), findings));
    }

    private @Nullable Json take(String name) {
        asked.add(name);
        JsonMember member = object.members().get(name);
        if (member == null) {
            return null;
        }
        found++;
        return member.value();
    }

    /// Absent and empty mean the same here.
    <T> List<T> list(String name, Check<T> element) {
        return optional(name, Checks.listOf(element)).orElse(List.of());
    }

    boolean has(String name) {
        return object.members().containsKey(name);
    }

    /// For a field that must be there because of another one.
    void need(String name, String reason) {
        if (!has(name)) {
            findings.fault(FaultCode.NEEDED, place.field(name), object.position(), reason);
        }
    }

    /// For a field that is there although another one does not allow it.
    void conflict(String name, String condition) {
        JsonMember member = object.members().get(name);
        if (member != null) {
            Json value = member.value();
            findings.fault(FaultCode.CONFLICT, place.field(name), value.position(), condition);
        }
    }

    void noteUnknown() {
        if (found == object.members().size()) {
            return;
        }
        object.members()
                .forEach(
                        (name, member) -> {
                            if (!asked.contains(name)) {
                                findings.merknad(
                                        Merknad.Code.UNKNOWN_FIELD,
                                        place.field(name),
                                        member.namePosition());
                            }
                        });
    }
}
