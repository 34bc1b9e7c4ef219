-- Mixed requests for wrk, from a table of queries (tab-separated: id class all any phrases prefix sector province from to).
-- QUERIES names the table, RESOURCE is search or trends; DELAY is the mean pause of a connection before each request, in ms, which sets the
-- rate. Prints the figures of the run on one line.

local function encode(text)
  return (text:gsub("[^%w%-%._~]", function(c) return string.format("%%%02X", c:byte()) end))
end

local function split(line)
  local cells = {}
  for cell in (line .. "\t"):gmatch("([^\t]*)\t") do cells[#cells + 1] = cell end
  return cells
end

local function parameters(c)
  local parts, out = {}, {}
  if c[3] ~= "" then parts[#parts + 1] = c[3] end
  if c[4] and c[4] ~= "" then parts[#parts + 1] = "(" .. c[4]:gsub(" ", " OR ") .. ")" end
  for phrase in (c[5] or ""):gmatch("[^|]+") do parts[#parts + 1] = '"' .. phrase .. '"' end
  if c[6] and c[6] ~= "" then parts[#parts + 1] = c[6] .. "*" end
  if #parts > 0 then out[#out + 1] = "q=" .. encode(table.concat(parts, " ")) end
  for i, name in ipairs({ "sector", "province", "from", "to" }) do
    local value = c[6 + i]
    if value and value ~= "" then out[#out + 1] = name .. "=" .. encode(value) end
  end
  return table.concat(out, "&")
end

local resource = os.getenv("RESOURCE") or "search"
local requests, at = {}, 0

function init(args)
  local number = 0
  for line in io.lines(os.getenv("QUERIES")) do
    number = number + 1
    if number > 1 then
      local query = parameters(split(line))
      if resource == "search" then
        requests[#requests + 1] = wrk.format("GET", "/api/v1/search?facets=sector,province&" .. query)
      else
        for _, column in ipairs({ "sector", "province", "kind" }) do
          requests[#requests + 1] = wrk.format("GET", "/api/v1/trends?interval=month&groupBy=" .. column .. "&" .. query)
        end
      end
    end
  end
  math.randomseed(20211122)
  at = math.random(#requests)
end

function request()
  at = at % #requests + 1
  return requests[at]
end

local pause = tonumber(os.getenv("DELAY") or "0")
if pause > 0 then
  function delay()
    return math.random(0, 2 * pause)
  end
end

function done(summary, latency)
  io.write(string.format("%s: %.0f requests/s, p50 %.1f ms, p99 %.1f ms, %d not answered with 2xx, %d broken\n",
    resource, summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    summary.errors.status, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
