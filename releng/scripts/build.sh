# Sourced by ./sopwith and ./verify with root set to the checkout's folder.
# SOPWITH_M2: folder of the local Maven repository, if not the user's own.
cache=$root/.cache
maven_version=3.9.11
. "$root/features/org.sopwith.platform.feature/rootfiles/find-java"

# One build at a time; the second one waits for the first.
lock() {
  mkdir -p "$cache" || exit 2
  until mkdir "$cache/lock" 2>/dev/null; do
    owner=$(cat "$cache/lock/pid" 2>/dev/null)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -rf "$cache/lock"
    else
      sleep 1
    fi
  done
  echo $$ >"$cache/lock/pid"
}

unlock() {
  rm -rf "$cache/lock"
}

# Sets maven to Maven 3.9, which any installed Maven can fetch.
find_maven() {
  maven=$cache/maven/apache-maven-$maven_version/bin/mvn
  [ -x "$maven" ] && return
  if ! command -v mvn >/dev/null; then
    echo "sopwith: Maven is missing: install any version of it (Debian: apt-get install maven, macOS: brew install maven)." >&2
    exit 2
  fi
  mkdir -p "$cache/maven"
  # in the cache's folder, so that the old Maven does not read the configuration of the new one
  if ! (cd "$cache/maven" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin -DoutputDirectory="$cache/maven" \
    ${SOPWITH_M2:+"-Dmaven.repo.local=$SOPWITH_M2"}) >"$cache/maven.log" 2>&1; then
    echo "sopwith: Maven $maven_version could not be fetched, see $cache/maven.log" >&2
    exit 2
  fi
  chmod +x "$maven"
}

# Takes the place of the calling shell, so that who kills that kills Maven: call it in a subshell.
exec_maven() {
  export JAVA_HOME="$java_home"
  exec "$maven" -f "$root/pom.xml" ${SOPWITH_M2:+"-Dmaven.repo.local=$SOPWITH_M2"} "$@"
}

# Sets product to the product for this machine.
find_product() {
  case $(uname) in
    Darwin) product=macosx/cocoa/aarch64/Sopwith.app/Contents/Eclipse ;;
    *) product=linux/gtk/x86_64/sopwith ;;
  esac
  product=$root/releng/org.sopwith.product/target/products/org.sopwith.product/$product
}
