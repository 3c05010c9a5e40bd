package no.helhet.praksis.soknad;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import java.util.function.Function;

/// Ids in addresses. One that is no id is an address that does not exist.
final class Addresses {
    private Addresses() {}

    static <T> T parse(String path, Function<String, T> parse) {
        try {
            return parse.apply(path);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
