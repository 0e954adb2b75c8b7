package org.tributary.bench.load;

/** What a service answered; the location is empty where there is none. */
public record Answer(int status, String location, String body) {

    public boolean ok() {
        return status / 100 == 2;
    }

    /** The last part of the location: the id of what was made. */
    public String id() {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
