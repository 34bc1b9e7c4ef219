using Corpus.Service.Api.Formats;

namespace Corpus.Service.Api;

/// <summary>The answers shown in the OpenAPI document; a test compares each with the service's.</summary>
internal static class OpenApiExamples
{
    private const string Tasks = "search?q=tram+y+te+luu+dong&top=1";
    private const string Words = "trends/words?groupBy=province&group=binh+phuoc&top=1";
    private const string Parties = "compare?provinces=lai+chau,binh+phuoc";
    private const string Plan = "directives?kind=ke-hoach";
    private const string Due = "deadlines?province=lai+chau&top=1";
    private const string Named = "agencies?name=so+tai";
    private const string Missing = "citations/missing?province=lai+chau";
    private const string Text = "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 12/TB-UBND\nLai Châu, ngày 05 tháng 10 năm 2021\nTHÔNG BÁO\n"
        + "1. Giao Sở Y tế kiểm tra các chốt phòng, chống dịch trước ngày 30/10/2021.";

    private const string Read = """{"kind":"thong-bao","number":"12","symbol":"TB-UBND","issued":"2021-10-05","issuer":"Ủy ban nhân dân tỉnh Lai Châu","tasks":[{"path":"1","lead":["Sở Y tế"],"deadline":{"text":"trước ngày 30/10/2021","kind":"by","end":"2021-10-30"}}]}""";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OpenApiExample> All { get; } =
    [
        new("Search", DataFormat.Json, Tasks, """
            {"total":2,"complete":true,"hits":[{"path":"2-4","text":"Chỉ đạo ngay việc thành lập trạm y tế lưu động trên địa bàn xã theo hướng dẫn của cơ quan y tế.","lead":["Ban Chỉ đạo phòng, chống Covid-19 các xã"],"deadline":{"text":"ngay","kind":"immediately"},"strictness":"must","kind":"thong-bao","number":"01-TB/BCĐ","province":"Điện Biên","issued":"2021-11-02"}],"facets":{"province":[{"value":"Lai Châu","count":1},{"value":"Điện Biên","count":1}]}}
            """),
        new("Search", DataFormat.Csv, Tasks, "id,directive,path,text,sectors,corrected,lead,support,deadline,deadlineStart,deadlineEnd,deadlineAnomaly,strictness,kind,number,title,"),
        new("Search", DataFormat.Jsonl, Tasks, "{\"id\":\""),
        new("Search", DataFormat.Ics, "search?province=lai+chau", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Corpus//Deadlines//VI\r\nBEGIN:VEVENT\r\nUID:"),
        new("Search", DataFormat.Atom, Tasks, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n"),
        new("ListDirectives", DataFormat.Json, Plan, """
            {"total":1,"next":null,"directives":[{"kind":"ke-hoach","number":"152/KH-UBND","issuer":"Ủy ban nhân dân huyện Bù Gia Mập","province":"Bình Phước","district":"Bù Gia Mập","issued":"2021-08-17","tasks":69}]}
            """),
        new("ListDirectives", DataFormat.Csv, Plan, "id,kind,number,title,issuer,province,district,issued,tasks\r\n"),
        new("ListDirectives", DataFormat.Jsonl, Plan, "{\"id\":\""),
        new("GetDirective", DataFormat.Json, "directives/{id}", """
            {"directive":{"kind":"ke-hoach","number":"152","symbol":"KH-UBND","numberText":"Số: 152 /KH-UBND","issued":"2021-08-17","issuedPrecision":"day","place":"Bù Gia Mập","issuer":"Ủy ban nhân dân huyện Bù Gia Mập","issuerLevel":"district","branch":"state"},"complete":true,"cites":[{"held":null,"match":null}],"citedByTotal":0,"citedBy":[]}
            """),
        new("GetDirective", DataFormat.Bib, "directives/{id}", "@misc{corpus:"),
        new("GetDirective", DataFormat.Txt, "directives/{id}", "Kế hoạch số 152/KH-UBND ngày 17/8/2021 của Ủy ban nhân dân huyện Bù Gia Mập: "),
        new("Trends", DataFormat.Json, "trends?interval=quarter&groupBy=province&province=lai+chau", """
            {"periods":["2021-10-01"],"totals":[22],"held":[2],"states":["found"],"series":[{"value":"Lai Châu","total":22,"undated":0,"counts":[22],"held":[2],"heldUndated":0,"shares":[1]}],"others":null,"total":22,"undated":0,"heldUndated":0,"complete":true}
            """),
        new("Trends", DataFormat.Csv, "trends?interval=quarter&province=lai+chau", "period,value,count,held,share,state\r\n2021-10-01,,22,2,1,found\r\n"),
        new("Trends", DataFormat.Jsonl, "trends?interval=quarter&province=lai+chau", "{\"period\":\"2021-10-01\",\"value\":null,\"count\":22,\"held\":2,\"share\":1,\"state\":\"found\"}\n"),
        new("DistinctWords", DataFormat.Json, Words, """
            {"group":{"tasks":69,"tasksRead":69},"rest":{"tasks":55,"tasksRead":55},"groupWords":[{"word":"nguy cơ","z":3.48,"logOdds":1.921,"count":19,"restCount":3,"tasks":10,"restTasks":3,"isName":false}],"restWords":[{"word":"chỉ đạo","z":-2.85}],"sampled":false,"complete":true}
            """),
        new("DistinctWords", DataFormat.Csv, Words, "word,z,logOdds,count,restCount,tasks,restTasks,isName\r\nnguy cơ,3.48,"),
        new("DistinctWords", DataFormat.Jsonl, Words, "{\"word\":\"nguy cơ\",\"z\":3.48,"),
        new("Compare", DataFormat.Json, Parties, """
            {"complete":true,"parties":[{"name":"Lai Châu","directivesHeld":2,"tasks":22,"tasksCompared":22},{"name":"Bình Phước","directivesHeld":1,"tasks":69,"tasksCompared":69}],"rows":[{"sharedBy":2}]}
            """),
        new("Compare", DataFormat.Csv, Parties, "sector,sharedBy,likeness,deadlinesDiffer,agenciesDiffer,Lai Châu,Bình Phước\r\n"),
        new("Compare", DataFormat.Jsonl, Parties, "{\"sector\":\""),
        new("ListFacet", DataFormat.Json, "facets/province?top=2", """
            {"total":4,"values":[{"value":"Bình Phước","count":69},{"value":"Lai Châu","count":22}],"next":2,"complete":true}
            """),
        new("ListFacet", DataFormat.Csv, "facets/province", "value,count\r\nBình Phước,69\r\nLai Châu,22\r\n"),
        new("ListFacet", DataFormat.Jsonl, "facets/province", "{\"value\":\"Bình Phước\",\"count\":69}\n{\"value\":\"Lai Châu\",\"count\":22}\n"),
        new("Suggest", DataFormat.Json, "suggest?q=khai+bao+y+t&top=1", "[\"khai bao y tế\"]"),
        new("GetDirectiveSource", DataFormat.Txt, "directives/{id}/source", "\n\nSố: 152 /KH-UBND\n\nBù Gia Mập, ngày 17 tháng 8 năm 2021\n\nKẾ HOẠCH\n\n"),
        new("GetTask", DataFormat.Json, "tasks/{id}:II.1.3", """
            {"corrected":false,"directive":{"kind":"ke-hoach","number":"152/KH-UBND"},"task":{"path":"II.1.3","lead":["Ban Chỉ huy Quân sự huyện","Công an huyện","Phòng Kinh tế & Hạ tầng","Trung tâm Y tế","UBND các xã"],"deadline":{"text":"Trước ngày 20/8/2021","kind":"by","start":null,"end":"2021-08-20"}}}
            """),
        new("FindSimilarTasks", DataFormat.Json, "tasks/{id}:II.1.1.a-2/similar?top=1", """
            {"complete":true,"hits":[{"path":"II.1.1.b-2","text":"Tập trung công tác khoanh vùng, truy vết, cách ly.","number":"152/KH-UBND","explanation":[{"label":"khoanh"}]}]}
            """),
        new("Deadlines", DataFormat.Json, Due, """
            {"total":2,"complete":true,"states":[{"state":"none","status":"none","count":16},{"state":"dated","status":"dated","count":2},{"state":"recurring","status":"recurring","count":1},{"state":"ongoing","status":"open","count":3}],"periods":[{"period":"2021-10-01","count":2}],"agencies":[{"value":"Sở Y tế","count":2}],"provinces":[{"value":"Lai Châu","count":2}],"tasks":[{"due":"2021-10-04","state":"dated","deadline":"trước ngày 04/10/2021","path":"1","lead":["Sở Y tế"],"support":["Văn phòng Ủy ban nhân dân tỉnh"],"number":"117/TB-UBND","province":"Lai Châu","issued":"2021-10-01"}],"agencyTotal":1,"provinceTotal":1,"readAs":null}
            """),
        new("Deadlines", DataFormat.Csv, Due, "due,state,deadline,start,every,id,directive,path,text,lead,support,sectors,number,issuer,province,district,issued\r\n2021-10-04,dated,trước ngày 04/10/2021,,,"),
        new("Deadlines", DataFormat.Jsonl, Due, "{\"due\":\"2021-10-04\",\"state\":\"dated\",\"deadline\":\"trước ngày 04/10/2021\","),
        new("Deadlines", DataFormat.Ics, Due, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Corpus//Deadlines//VI\r\nBEGIN:VEVENT\r\nUID:"),
        new("ListAgencies", DataFormat.Json, Named, """
            {"total":1,"complete":true,"readAs":null,"next":null,"agencies":[{"name":"Sở Tài chính","abbreviation":null,"level":"province","place":"Lai Châu","lead":1,"support":1,"directives":1,"first":"2021-10-01","last":"2021-10-01","sectors":[{"value":"finance","count":2}]}]}
            """),
        new("ListAgencies", DataFormat.Csv, Named, "name,abbreviation,level,place,lead,support,directives,first,last,sectors\r\nSở Tài chính,,province,Lai Châu,1,1,1,2021-10-01,2021-10-01,finance:2;"),
        new("ListAgencies", DataFormat.Jsonl, Named, "{\"name\":\"Sở Tài chính\",\"abbreviation\":null,\"level\":\"province\","),
        new("Cascade", DataFormat.Json, "cascade/{id}", """
            {"complete":true,"isCut":false,"directives":[{"level":0,"directive":{"kind":"ke-hoach","number":"152/KH-UBND","issued":"2021-08-17","tasks":69}}],"edges":[],"ambiguous":[],"notHeld":[{"number":"267/KH-UBND","kind":"ke-hoach","issuer":"Ủy ban nhân dân tỉnh Bình Phước","date":"2021-08-14","role":"implemented"}]}
            """),
        new("FindNearDuplicates", DataFormat.Json, "directives/{id}/near-duplicates", """{"complete":true,"directives":[]}"""),
        new("ListMissingCitations", DataFormat.Json, Missing, """
            {"total":3,"complete":true,"next":null,"documents":[{"number":"116/NQ-CP","kind":"nghi-quyet","issuer":"Chính phủ","date":null,"directives":1,"tasks":1},{"number":"1265/CĐ-TTg","kind":"cong-dien","issuer":"Thủ tướng Chính phủ","date":"2021-09-30","directives":1,"tasks":1}]}
            """),
        new("ListMissingCitations", DataFormat.Csv, Missing, "number,kind,issuer,date,directives,tasks,examples\r\n116/NQ-CP,nghi-quyet,Chính phủ,,1,1,"),
        new("ListMissingCitations", DataFormat.Jsonl, Missing, "{\"number\":\"116/NQ-CP\",\"kind\":\"nghi-quyet\",\"issuer\":\"Chính phủ\","),
        new("Read", DataFormat.Json, "read?name=thong-bao.txt", Read) { Body = Text },
        new("AddDirective", DataFormat.Json, "directives?name=thong-bao.txt&dryRun=true", "{\"state\":\"new\",\"id\":null,\"directive\":" + Read + "}") { Body = Text },
        new("AddDirective", DataFormat.Json, "directives?name=thong-bao.txt", "{\"state\":\"new\",\"directive\":" + Read + "}") { Body = Text, Status = StatusCodes.Status201Created },
        new("Classify", DataFormat.Json, "classify", """[{"sectors":[{"code":"health"}]}]""") { Body = """["Tổ chức tiêm vắc xin phòng Covid-19 cho người dân"]""" },
        new("CorrectSectors", DataFormat.Json, "tasks/{id}:II.1.3/sectors", """
            {"corrected":true,"task":{"path":"II.1.3","sectors":["security","health"]}}
            """) { Method = HttpMethods.Put, Body = """["security","health"]""" },
        new("ListCorrections", DataFormat.Jsonl, "corrections", "{\"group\":\""),
    ];

    /// <summary>Refusals by their status: whichever operation, they look like these.</summary>
    public static IReadOnlyDictionary<int, string> Problems { get; } = new Dictionary<int, string>
    {
        [StatusCodes.Status400BadRequest] = """{"title":"Bad request","status":400,"detail":"x: unknown parameter; this resource takes none","errors":{"x":["unknown parameter; this resource takes none"]}}""",
        [StatusCodes.Status401Unauthorized] = """{"title":"Key needed","status":401,"detail":"Send a key that this service knows as 'Authorization: Bearer KEY' or 'X-Api-Key: KEY'."}""",
        [StatusCodes.Status403Forbidden] = """{"title":"Not allowed","status":403,"detail":"The role of this key does not allow it."}""",
        [StatusCodes.Status404NotFound] = """{"title":"No such directive","status":404,"detail":"The index holds no directive 'none'."}""",
        [StatusCodes.Status406NotAcceptable] = """{"title":"Not acceptable","status":406,"detail":"This resource is sent as json (application/json), bib (application/x-bibtex), txt (text/plain)."}""",
        [StatusCodes.Status413PayloadTooLarge] = """{"title":"Bad request","status":413,"detail":"The request is malformed."}""",
        [StatusCodes.Status422UnprocessableEntity] = """{"title":"Not readable","status":422}""",
        [StatusCodes.Status429TooManyRequests] = """{"title":"Too many requests","status":429,"detail":"Ask again in 1 s."}""",
        [StatusCodes.Status503ServiceUnavailable] = """{"title":"Index busy","status":503,"detail":"Somebody else is writing to the index; ask again in a moment."}""",
    };
}
