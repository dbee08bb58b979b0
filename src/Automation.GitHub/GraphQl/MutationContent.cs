using System.Text;
using Automation.GitHub.Http;

namespace Automation.GitHub.GraphQl;

/// <summary>
/// The body of a request that changes something. By its type it is told from a query's, which goes to the same address and may be sent
/// again when GitHub fails.
/// </summary>
internal sealed class MutationContent(string json) : StringContent(json, Encoding.UTF8, MediaTypes.Json);
