namespace Corpus.Service.Api;

/// <summary>The routes under <c>/api/v1</c>.</summary>
internal static class ApiRoutes
{
    /// <summary>Maps every route and the OpenAPI document.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        var api = app.MapGroup("/api/v1");
        ((IEndpointConventionBuilder)api).Finally(ApiProblems.Declare);
        api.MapSearchApi();
        api.MapDirectivesApi();
        api.MapTasksApi();
        api.MapTrendsApi();
        api.MapWordsApi();
        api.MapCompareApi();
        api.MapDeadlinesApi();
        api.MapAgenciesApi();
        api.MapFacetsApi();
        api.MapCascadeApi();
        api.MapNearDuplicatesApi();
        api.MapCitationsApi();
        api.MapTryApi();
        api.MapWriteApi();
        api.MapCorrectionsApi();
    }
}
