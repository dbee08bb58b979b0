using System.Text.Json;
using System.Text.Json.Serialization;

namespace Automation.Email.Sending.CommunicationServices;

/// <summary>The service's JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EmailMessage))]
[JsonSerializable(typeof(EmailSendResult))]
[JsonSerializable(typeof(EmailErrorAnswer))]
internal sealed partial class EmailJson : JsonSerializerContext;
