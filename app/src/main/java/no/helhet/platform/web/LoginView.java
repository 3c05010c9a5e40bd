package no.helhet.platform.web;

import no.helhet.platform.access.LoginChoices;

import java.util.List;

/// The login page.
///
/// @param ansatte ways in for workers, `partnere` for partners, `innbyggere` for residents
/// @param refused the last try was refused
public record LoginView(
        List<LoginChoices.Choice> ansatte,
        List<LoginChoices.Choice> partnere,
        List<LoginChoices.Choice> innbyggere,
        boolean refused) {
    static LoginView of(List<LoginChoices.Choice> all, boolean refused) {
        return new LoginView(in(all, "ANSATT"), in(all, "PARTNER"), in(all, "INNBYGGER"), refused);
    }

    private static List<LoginChoices.Choice> in(List<LoginChoices.Choice> all, String gruppe) {
        return all.stream().filter(c -> c.gruppe().equals(gruppe)).toList();
    }
}
