using Corpus.Service.Api.Formats;

namespace Corpus.Service.Api;

/// <summary>An answer shown in the OpenAPI document.</summary>
/// <param name="Operation">Name of the operation.</param>
/// <param name="Format">The form.</param>
/// <param name="Request">A request that is so answered over the sample directives; <c>{id}</c> stands for the id of the plan among them.</param>
/// <param name="Answer">The answer: JSON shortened, of the other forms the beginning.</param>
internal sealed record OpenApiExample(string Operation, DataFormat Format, string Request, string Answer);

/// <summary>The answers shown in the OpenAPI document; a test compares each with the service's.</summary>
internal static class OpenApiExamples
{
    private const string Tasks = "search?q=tram+y+te+luu+dong&top=1";
    private const string Words = "trends/words?groupBy=province&group=binh+phuoc&top=1";
    private const string Parties = "compare?provinces=lai+chau,binh+phuoc";
    private const string Plan = "directives?kind=ke-hoach";

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
            {"directive":{"kind":"ke-hoach","number":"152","symbol":"KH-UBND","numberText":"Số: 152 /KH-UBND","issued":"2021-08-17","issuedPrecision":"day","place":"Bù Gia Mập","issuer":"Ủy ban nhân dân huyện Bù Gia Mập","issuerLevel":"district","branch":"state"}}
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
    ];
}
