package org.tributary.local.firstcourse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.tributary.local.Addresses;
import org.tributary.local.signin.PersonSignIn;

/** A person of the chain who signs in and approves what somebody else has asked for. */
public final class SecondPerson {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Addresses at;
    private final String person;

    public SecondPerson(Addresses at, String person) {
        this.at = at;
        this.person = person;
    }

    /** Approves at the clinical record. */
    public void approve(String approvalId) throws IOException, InterruptedException {
        var token = new PersonSignIn(at.issuerUrl()).tokenOf(person).orElseThrow();
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(at.clinicalRecordUrl() + "/approvals/" + approvalId + "/approval"))
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(person + " was answered " + answer.statusCode() + " " + answer.body());
        }
    }
}
