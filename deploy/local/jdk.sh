# What the scripts of this folder have in common; they source it.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>/dev/null | grep -q '^javac 25\b'
}

# The first JDK 25 among those that people and package managers put somewhere.
find_jdk() {
  local candidate
  local candidates=()
  [ -n "${JAVA_HOME:-}" ] && candidates+=("$JAVA_HOME")
  if command -v javac >/dev/null; then
    candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")")
  fi
  if [ -x /usr/libexec/java_home ]; then
    candidates+=("$(/usr/libexec/java_home -v 25 2>/dev/null || true)")
  fi
  shopt -s nullglob
  candidates+=(
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/*
    "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/*
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home
  )
  shopt -u nullglob
  for candidate in "${candidates[@]}"; do
    if is_jdk_25 "$candidate"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

jar_of() {
  local jars=("$home/services/$1/target/$1"-*-boot.jar)
  [ -f "${jars[0]}" ] && printf '%s\n' "${jars[0]}"
}

JAVA_HOME=$(find_jdk) || fail "Tributary needs a JDK 25 and none was found: install one, such as Temurin 25 from https://adoptium.net, or set JAVA_HOME to it."
export JAVA_HOME
export TRIBUTARY_HOME=$home
