-- Renders the files that the file FILES lists, one a line, to HTML beside them: FILES=list pandoc -f gfm --lua-filter pandoc.lua </dev/null
function Pandoc(doc)
  for path in io.lines(os.getenv("FILES")) do
    local file = io.open(path); local text = file:read("a"):gsub("^%-%-%-\n.-\n%-%-%-\n", ""); file:close()
    local html = pandoc.write(pandoc.read(text, "gfm-autolink_bare_uris"), "html")
    if not text:find("\u{FE0E}") then -- pandoc's writer adds this sign to some arrows
      html = html:gsub("&#xFE0E;", ""):gsub("\u{FE0E}", "")
    end
    local out = io.open((path:gsub("md$", "html")), "w")
    out:write(html); out:close()
  end
  return pandoc.Pandoc({})
end
