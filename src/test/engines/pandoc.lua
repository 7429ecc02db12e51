-- Renders files to HTML beside them in one process: ls *.md | pandoc --lua-filter pandoc.lua -f commonmark -t plain --wrap=preserve
function Pandoc(doc)
  for path in pandoc.utils.stringify(doc):gmatch("%S+") do
    local file = io.open(path); local text = file:read("a"); file:close()
    local out = io.open((path:gsub("md$", "html")), "w")
    out:write(pandoc.write(pandoc.read(text, "gfm-autolink_bare_uris"), "html")); out:close()
  end
  return pandoc.Pandoc({})
end
