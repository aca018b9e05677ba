// The list of all pupils follows its filter.
import { keepList } from "./list.client.js";

keepList();
