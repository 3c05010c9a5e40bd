package no.helhet.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.access.AccessPolicy;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A user works for one office at a time, and changes here.
@Controller
class OfficeController {
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();

    @AccessPolicy({
        Rolle.VEILEDER,
        Rolle.BESLUTTER,
        Rolle.UTBETALER,
        Rolle.LEDER,
        Rolle.FAGUTVIKLER,
        Rolle.FORVALTER,
        Rolle.ANALYTIKER,
        Rolle.KONTROLLOR,
        Rolle.ADMINISTRATOR
    })
    @PostMapping("/kontor")
    String change(
            @RequestParam String enhetsnr,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before =
                (OAuth2AuthenticationToken) SecurityContextHolder.getContext().getAuthentication();
        var user = CurrentUser.require();
        if (user.kontorer().stream().noneMatch(k -> k.enhetsnr().equals(enhetsnr))) {
            return "redirect:/";
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new OAuth2AuthenticationToken(
                        user.at(enhetsnr),
                        before.getAuthorities(),
                        before.getAuthorizedClientRegistrationId()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return "redirect:/";
    }
}
