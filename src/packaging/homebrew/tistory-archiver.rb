# A formula for a tap of one's own. Not tried where this repository is developed, which has no brew; .ci/check-recipes checks its
# syntax and that it has what brew asks of a formula. The checksum is that of the release, from its SHA256SUMS.
class TistoryArchiver < Formula
  desc "Archives Tistory blogs as JSON and Markdown"
  homepage "https://github.com/tistoryarchiver/tistory-archiver"
  url "https://github.com/tistoryarchiver/tistory-archiver/releases/download/v0.1.0/tistory-archiver-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    libexec.install "bin", "lib"
    man1.install Dir["share/man/man1/*"]
    bash_completion.install "share/bash-completion/completions/tistory-archiver"
    zsh_completion.install "share/zsh/vendor-completions/_tistory-archiver"
    fish_completion.install "share/fish/vendor_completions.d/tistory-archiver.fish"
    (bin/"tistory-archiver").write_env_script libexec/"bin/tistory-archiver", Language::Java.overridable_java_home_env
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/tistory-archiver --version")
    system bin/"tistory-archiver", "demo", "--quiet"
    assert_path_exists testpath/"archive/demo/index.json"
  end
end
