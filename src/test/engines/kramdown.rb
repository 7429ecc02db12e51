# Renders FOLDER/*.md to *.html as Jekyll does with the scaffold's _config.yml.
require "kramdown"
require "kramdown-parser-gfm"
require "yaml"
config = YAML.load(File.read(ARGV[1]).gsub(/@[A-Z]+@/, "x"))
options = config["kramdown"].transform_keys(&:to_sym)
options[:typographic_symbols] = options[:typographic_symbols].transform_keys(&:to_sym) if options[:typographic_symbols]
Dir[File.join(ARGV[0], "*.md")].each do |file|
  html = Kramdown::Document.new(File.read(file, encoding: "utf-8"), options).to_html
  File.write(file.sub(/md\z/, "html"), html)
end
