using System.Net;
using System.Net.Sockets;
using System.Text;
using Automation.Cli.Commands;
using Automation.Cli.Terminals;

namespace Automation.Cli.Tests.Commands;

public sealed class HealthCommandTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public HealthCommandTests() => listener.Start();

    private string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api/health/ready";

    public void Dispose() => listener.Dispose();

    [Theory]
    [InlineData("200 OK", ExitCode.Fine, "is ready")]
    [InlineData("503 Service Unavailable", ExitCode.Environment, "is not ready: its storage does not answer")]
    [InlineData("404 Not Found", ExitCode.Environment, "answers 404")]
    public async Task The_Exit_Code_Says_What_The_Server_Answered(string status, int exitCode, string sentence)
    {
        var answering = AnswerAsync(status);

        var (actual, error) = await RunAsync("health", "--url", Url);

        await answering;
        Assert.Equal(exitCode, actual);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Server_That_Is_Not_There_Is_Not_Ready()
    {
        var url = Url;
        listener.Stop();

        var (exitCode, error) = await RunAsync("health", "--url", url);

        Assert.Equal(ExitCode.Environment, exitCode);
        Assert.Contains("does not answer", error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(params string[] arguments)
    {
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(Stream.Null, error, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            exitCode = await AutomationCommand.RunAsync(arguments, terminal);
        }

        return (exitCode, Encoding.UTF8.GetString(error.ToArray()));
    }

    private async Task AnswerAsync(string status)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        Assert.True(await stream.ReadAsync(new byte[4096]) > 0);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }
}
