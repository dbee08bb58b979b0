using System.Net.Http.Headers;

namespace Automation.Sandbox.Tests.Http;

/// <summary>Requests by path, with a token.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient http;

    public ApiClient(string origin, string? token)
    {
        http = new HttpClient { BaseAddress = new Uri(origin) };
        http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(ToUri(path));

    public Task<string> GetStringAsync(string path) => http.GetStringAsync(ToUri(path));

    public async Task<T> ReadAsync<T>(string path) => (await http.GetFromJsonAsync<T>(ToUri(path)))!;

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent? content = null) => http.PostAsync(ToUri(path), content);

    public Task<HttpResponseMessage> PostJsonAsync(string path, object body) => http.PostAsJsonAsync(ToUri(path), body);

    public Task<HttpResponseMessage> PatchJsonAsync(string path, object body) => http.PatchAsJsonAsync(ToUri(path), body);

    public Task<HttpResponseMessage> PutJsonAsync(string path, object body) => http.PutAsJsonAsync(ToUri(path), body);

    public Task<HttpResponseMessage> DeleteAsync(string path) => http.DeleteAsync(ToUri(path));

    public void Dispose() => http.Dispose();

    private static Uri ToUri(string path) => new(path, UriKind.RelativeOrAbsolute);
}
